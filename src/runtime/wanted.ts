import { NightlightError } from '../signals/index.js';
import type { Engine } from './platform.js';

/** @throws NightlightError `peer-missing` for the engine that browsers lack */
export function requireWasm(wanted: Engine): void {
  if (wanted === 'native') throw new NightlightError('peer-missing', 'engine "native" exists in Node only');
}
