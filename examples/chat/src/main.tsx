import './style/tokens.css';
import './style/base.css';
import './style/layout.css';
import './style/phone.css';
import './style/message.css';
import './style/note.css';
import './style/sheet.css';
import './style/inspector.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { countRequests } from './offline/network.js';
import { keepOffline } from './offline/register.js';

const root = document.getElementById('app');
// Tests of the interface alone need no fifty megabytes of models kept.
const keep = import.meta.env.PROD && !location.search.includes('guard=fake');
if (root) createRoot(root).render(<App network={countRequests()} offline={keepOffline(keep)} />);
