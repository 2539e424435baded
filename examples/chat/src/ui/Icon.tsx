/** Drawn on a grid of 24, with round strokes. */
const PATHS = {
  send: 'M5 12h13M12 5l7 7-7 7',
  picture:
    'M4 6.5A2.5 2.5 0 0 1 6.5 4h11A2.5 2.5 0 0 1 20 6.5v11a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 4 17.5zM4.5 16l4.5-4.5 4 4 2.5-2.5 4 4M15.5 8.5h.01',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.8v4.4M9 14.8v4.4',
  play: 'M8 5.5v13l10.5-6.5z',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  next: 'M6 6v12l8-6zM18 6v12',
  restart: 'M5 12a7 7 0 1 0 2.2-5.1M5 4v4h4',
  close: 'M6 6l12 12M18 6L6 18',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  hide: 'M4 4l16 16M9.5 6A9 9 0 0 1 12 5.5c6 0 9.500 6.500 9.500 6.500a17 17 0 0 1-3 3.700M6 7.700A16 16 0 0 0 2.500 12S6 18.500 12 18.500c1.500 0 2.800-.4 4-1',
  block: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM5.800 5.800l12.400 12.400',
  talk: 'M4 6.500A2.500 2.500 0 0 1 6.500 4h11A2.500 2.500 0 0 1 20 6.500v7a2.500 2.500 0 0 1-2.500 2.500H11l-4.500 4V16A2.500 2.500 0 0 1 4 13.500zM8.500 10h7',
  keep: 'M7 3.500h7l4 4v13H7zM14 3.500v4h4M10 12h5M10 15.500h5',
  call: 'M6 3.500h3l1.500 4.500-2 1.500a12 12 0 0 0 6 6l1.500-2 4.500 1.500v3a2 2 0 0 1-2 2A15.500 15.500 0 0 1 4 5.500a2 2 0 0 1 2-2z',
  down: 'M6 9.500l6 6 6-6',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  muted: 'M4 4l16 16M9 9v-.5a3 3 0 0 1 6-.5c0 5 2 6.500 2 6.500M14 18H6s2-2 2-5.500M10.500 21h3',
} as const;

export type IconName = keyof typeof PATHS;

/** A decoration: what it means stands in words beside it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The nightlight itself: a moon with a light in it. */
export function Lamp() {
  return (
    <svg className="lamp" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        className="lamp-moon"
        d="M17.500 15.700A7.500 7.500 0 0 1 10.200 4.600a7.700 7.700 0 1 0 7.300 11.100z"
      />
      <circle className="lamp-light" cx="16.800" cy="8" r="2.100" />
    </svg>
  );
}
