/** Faces made of a few shapes. */
export type AvatarKind = 'owl' | 'bear' | 'fox' | 'cat' | 'mask' | 'robot';

const EARS: Readonly<Record<AvatarKind, string>> = {
  owl: 'M9 15l2-7 7 4zM31 15l-2-7-7 4z',
  bear: 'M12 14a4.500 4.500 0 1 1 4-7zM28 14a4.500 4.500 0 1 0-4-7z',
  fox: 'M9 18L9 5l9 6zM31 18L31 5l-9 6z',
  cat: 'M10 17L11 6l8 5zM30 17L29 6l-8 5z',
  mask: '',
  robot: 'M19 10V5h2v5zM6 19h4v6H6zM34 19h-4v6h4z',
};

/** Who is who; the name stands beside it. */
export function Avatar({ kind }: { readonly kind: AvatarKind }) {
  const square = kind === 'robot';
  return (
    <svg className={`avatar avatar-${kind}`} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <rect className="avatar-ground" width="40" height="40" rx="14" />
      <path className="avatar-face" d={EARS[kind]} />
      {square ? (
        <rect className="avatar-face" x="9.500" y="10" width="21" height="21" rx="6" />
      ) : (
        <circle className="avatar-face" cx="20" cy="21" r="12" />
      )}
      {kind === 'mask' ? (
        <path className="avatar-eyes" d="M10 17.500q10 4 20 0v5q-5 5-10 0-5 5-10 0z" />
      ) : (
        <>
          {kind === 'owl' && (
            <path className="avatar-light" d="M15.500 15a5 5 0 1 0 .01 0zM24.500 15a5 5 0 1 0 .01 0z" />
          )}
          {kind === 'bear' && <ellipse className="avatar-light" cx="20" cy="26" rx="5" ry="4" />}
          <circle className="avatar-eyes" cx="15.500" cy="20" r="1.900" />
          <circle className="avatar-eyes" cx="24.500" cy="20" r="1.900" />
          <path className="avatar-eyes" d={square ? 'M15 25.500h10v1.500H15z' : 'M18 24h4l-2 2.500z'} />
        </>
      )}
    </svg>
  );
}
