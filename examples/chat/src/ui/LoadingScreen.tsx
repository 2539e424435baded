import type { Loading } from '../guard/useGuard.js';
import { fill } from '../i18n/index.js';
import { Lamp } from './Icon.js';
import { useSession } from './session.js';

const MB = 1_000_000;

/** What the child sees while the models load: a light that grows. */
export function LoadingScreen({ loading }: { readonly loading: Loading }) {
  const { strings } = useSession();
  const words = strings.loading;
  if (loading.phase === 'failed') {
    return (
      <div className="loading" role="alert" data-code={loading.code}>
        <p>{words.failed}</p>
        <button type="button" className="choice strong" onClick={loading.again}>
          {words.again}
        </button>
      </div>
    );
  }
  const { phase, loaded, total } = loading;
  const done = total > 0 ? loaded / total : 0;
  const step =
    phase === 'read'
      ? fill(words.read, { done: (loaded / MB).toFixed(0), total: (total / MB).toFixed(0) })
      : phase === 'start'
        ? words.start
        : words.warm;
  return (
    <div className="loading">
      <Lamp />
      <h3>{words.title}</h3>
      <progress value={done} max={1} aria-label={words.title} />
      <output className="quiet">{step}</output>
      <p className="quiet">{words.note}</p>
    </div>
  );
}
