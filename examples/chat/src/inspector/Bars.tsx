/** Probabilities as bars, greatest first where asked. */
export function Bars({ values }: { readonly values: Readonly<Record<string, number>> }) {
  return (
    <dl className="bars">
      {Object.entries(values).map(([name, value]) => (
        <div key={name} className="bar">
          <dt>{name}</dt>
          <dd>
            <span className="bar-track">
              <i style={{ inlineSize: `${(value * 100).toFixed(1)}%` }} />
            </span>
            <span className="mono">{value.toFixed(2)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
