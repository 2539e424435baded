import { readFile } from 'node:fs/promises';

/** Where a country's metadata holds how its numbers are written for people to read. */
const FORMATS = 4;

/**
 * Metadata of libphonenumber-js without formats: half of it all, and the finders only ask whether a number is possible
 * and valid.
 */
export function withoutFormats(metadata) {
  const bare = structuredClone(metadata);
  for (const plans of [bare.countries, bare.nonGeographic ?? {}]) {
    for (const plan of Object.values(plans)) if (plan[FORMATS]) plan[FORMATS] = [];
  }
  return bare;
}

/** For esbuild: the metadata without formats, in the package and where its size is measured. */
export const formatsApart = {
  name: 'formats-apart',
  setup(build) {
    build.onLoad({ filter: /libphonenumber-js[\\/]metadata\.min\.json(?:\.js)?$/ }, async ({ path }) => {
      const metadata = JSON.parse(await readFile(path.replace(/\.js$/, ''), 'utf8'));
      return { contents: JSON.stringify(withoutFormats(metadata)), loader: 'json' };
    });
  },
};
