/** Draws the demo's pictures: `npx tsx scripts/demo/pictures.ts`. Flat drawings, made for this project. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const sky = (top: string, bottom: string) =>
  `<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/>` +
  `<stop offset="1" stop-color="${bottom}"/></linearGradient></defs><rect width="480" height="320" fill="url(#s)"/>`;

const DRAWINGS: Readonly<Record<string, string>> = {
  cake: `${sky('#fde7d3', '#f6cfae')}
    <ellipse cx="240" cy="268" rx="170" ry="22" fill="#d9a77f"/><ellipse cx="240" cy="260" rx="170" ry="22" fill="#fff8ef"/>
    <rect x="120" y="170" width="240" height="88" rx="18" fill="#8a5a44"/><rect x="120" y="160" width="240" height="36" rx="18" fill="#fff3f0"/>
    <path d="M128 190q16 26 32 0q16 30 32 0q16 22 32 0q16 30 32 0q16 24 32 0q16 28 32 0q14 20 32 0v-18H128z" fill="#fff3f0"/>
    <rect x="165" y="110" width="150" height="58" rx="14" fill="#e58aa0"/><rect x="165" y="102" width="150" height="26" rx="13" fill="#fff3f0"/>
    ${[190, 240, 290].map((x) => `<rect x="${x - 4}" y="66" width="8" height="38" rx="3" fill="#5b8fd6"/><path d="M${x} 40q12 16 0 24q-12-8 0-24z" fill="#ffb84d"/>`).join('')}
    ${[150, 200, 260, 320].map((x, i) => `<circle cx="${x}" cy="${232 - (i % 2) * 8}" r="8" fill="#ffd27a"/>`).join('')}`,
  cat: `${sky('#cfe0f2', '#eaf2f8')}
    <rect x="40" y="30" width="400" height="210" rx="8" fill="#b9d3ea"/><rect x="52" y="42" width="376" height="190" fill="#e4f0f9"/><rect x="236" y="42" width="8" height="190" fill="#b9d3ea"/>
    <circle cx="360" cy="90" r="26" fill="#ffd98a"/><rect y="236" width="480" height="84" fill="#c58f63"/><rect y="228" width="480" height="18" fill="#e3b68c"/>
    <path d="M300 228q60 0 56-46q-4-22 14-20q20 6 8 42q-12 34-60 30z" fill="#f2a65a"/>
    <ellipse cx="250" cy="188" rx="76" ry="52" fill="#f2a65a"/><circle cx="190" cy="148" r="44" fill="#f2a65a"/>
    <path d="M154 128l-4-44 34 24zM226 128l4-44-34 24z" fill="#f2a65a"/><path d="M158 116l-2-20 16 12zM222 116l2-20-16 12z" fill="#f9cfa4"/>
    <circle cx="174" cy="146" r="5" fill="#3c2a1e"/><circle cx="206" cy="146" r="5" fill="#3c2a1e"/><path d="M184 162q6 6 12 0" stroke="#3c2a1e" stroke-width="3" fill="none"/><path d="M186 156h8l-4 5z" fill="#c4594c"/>`,
  game: `${sky('#1d2350', '#3d3b7c')}
    ${[60, 130, 210, 300, 380, 430].map((x, i) => `<circle cx="${x}" cy="${30 + ((i * 37) % 90)}" r="3" fill="#fff6d8"/>`).join('')}
    <path d="M0 250h120v-40h90v30h80v-60h90v50h100v90H0z" fill="#57b894"/><path d="M0 250h120v-40h90v30h80v-60h90v50h100v16h-84v-50h-122v60h-48v-30h-122v40H0z" fill="#7fdcae"/>
    <rect x="150" y="150" width="40" height="44" rx="10" fill="#ff8c6b"/><rect x="158" y="162" width="8" height="10" fill="#22264d"/><rect x="174" y="162" width="8" height="10" fill="#22264d"/><rect x="152" y="194" width="12" height="16" fill="#c95f45"/><rect x="176" y="194" width="12" height="16" fill="#c95f45"/>
    ${[232, 268, 304].map((x, i) => `<circle cx="${x}" cy="${130 - i * 14}" r="13" fill="#ffd166"/><circle cx="${x}" cy="${130 - i * 14}" r="7" fill="#f5b83d"/>`).join('')}
    <path d="M360 180v-70l44 18-44 18" fill="#f25f7a" stroke="#fff" stroke-width="5"/>`,
  kite: `${sky('#8cc6ee', '#d9f0fb')}
    <circle cx="400" cy="64" r="32" fill="#ffdf8e"/><path d="M0 250q120-70 250-20t230-20v110H0z" fill="#86c57d"/><path d="M0 280q160-50 300-10t180-10v60H0z" fill="#5fae68"/>
    <g transform="rotate(18 220 110)"><path d="M220 40l56 70-56 84-56-84z" fill="#ff7a68"/><path d="M220 40v154M164 110h112" stroke="#fff" stroke-width="4"/><path d="M220 40l56 70h-56z" fill="#ffb45e"/><path d="M220 194v-84h-56z" fill="#ffb45e"/></g>
    <path d="M206 190q-20 40 8 56t-30 44" stroke="#5a6b86" stroke-width="3" fill="none"/><circle cx="180" cy="272" r="9" fill="#f3c9a2"/><path d="M170 282h20l6 30h-32z" fill="#4d6fc4"/>
    <ellipse cx="90" cy="70" rx="46" ry="16" fill="#fff"/><ellipse cx="122" cy="60" rx="34" ry="16" fill="#fff"/>`,
  mountain: `${sky('#f9d7b5', '#f3b6a0')}
    <circle cx="330" cy="120" r="44" fill="#fff0c9"/><path d="M0 250L110 110l70 80 90-130 120 150 90-60v170H0z" fill="#6f6fa5"/>
    <path d="M270 60l-36 52 24-8 14 16 18-18 18 6z" fill="#fff"/><path d="M110 110l-26 34 18-6 12 12 14-14 8 2z" fill="#fff"/>
    <path d="M0 270q120-50 240-10t240-20v80H0z" fill="#3f4d7a"/><path d="M0 296q140-30 480 0v24H0z" fill="#2c3862"/>
    ${[40, 70, 390, 430, 455].map((x) => `<path d="M${x} 230l16 50h-32z" fill="#2c3862"/>`).join('')}`,
};

const folder = fileURLToPath(new URL('../../examples/chat/src/pictures/', import.meta.url));
for (const [name, drawing] of Object.entries(DRAWINGS)) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="320">${drawing}</svg>`;
  writeFileSync(`${folder}${name}.webp`, await sharp(Buffer.from(svg)).webp({ quality: 82 }).toBuffer());
}
