import { Radio, RadioGroup, RadioProvider } from '@ariakit/react';
import { useSession } from './session.js';

/** What a small screen shows; a large one shows all of it. */
export type View = 'child' | 'other' | 'developer';

/** Goes from one phone to the other where there is room for one. */
export function ViewSwitch({
  view,
  onChange,
}: {
  readonly view: View;
  readonly onChange: (view: View) => void;
}) {
  const { strings, scene, childName, settings } = useSession();
  const names: readonly (readonly [View, string])[] = [
    ['child', childName],
    ['other', scene.contact.name],
    ...(settings.developer ? [['developer', strings.phones.developer] as const] : []),
  ];
  return (
    <RadioProvider value={view} setValue={(value) => onChange(value as View)}>
      <RadioGroup className="view-switch" aria-label={strings.phones.group}>
        {names.map(([id, name]) => (
          <label key={id} htmlFor={`view-${id}`} className="view-choice">
            <Radio id={`view-${id}`} value={id} className="hidden-text" />
            <span>{name}</span>
          </label>
        ))}
      </RadioGroup>
    </RadioProvider>
  );
}
