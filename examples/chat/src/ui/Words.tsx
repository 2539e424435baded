import type { Coaching } from 'nightlight';

/** The coaching's words, in their own language and direction. */
export function Words({
  coaching,
  heading: Heading = 'p',
}: {
  readonly coaching: Coaching;
  readonly heading?: 'p' | 'h2';
}) {
  return (
    <div className="words" lang={coaching.locale} dir={coaching.dir}>
      <Heading className="words-title">{coaching.title}</Heading>
      <p className="words-message">{coaching.message}</p>
    </div>
  );
}
