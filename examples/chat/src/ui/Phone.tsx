import type { ReactNode } from 'react';

/** The frame of a phone; what lies over the screen makes the rest of it unreachable. */
export function Phone({
  id,
  label,
  caption,
  over,
  children,
}: {
  readonly id: 'child' | 'other';
  readonly label: string;
  readonly caption: ReactNode;
  readonly over?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="phone-place" id={`phone-${id}`} aria-labelledby={`phone-${id}-label`}>
      <div className="phone-caption">
        <h2 id={`phone-${id}-label`}>{label}</h2>
        <p>{caption}</p>
      </div>
      <div className={`phone phone-${id}`}>
        <div className="screen" inert={Boolean(over)}>
          {children}
        </div>
        {over}
      </div>
    </section>
  );
}
