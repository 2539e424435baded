/** Words that follow "my snap is" or "my password is" without being a name or a secret. */
const PREDICATES = new Set(
  (
    'a about above really badly slowly easily completely totally actually literally only better bigger longer again all already also always an and another any anything as at awesome back bad bae banned bare ' +
    'because been being best better big blocked boring broken bugged bugging busted but by called changed changing cool crashing ' +
    'cringe dead deleted different disabled done down dry dumb easy empty even every everything expired fake fine finally for forgotten from full ' +
    'fun funny getting gone good great gonna hacked hard having here hidden horrible if in into invalid just kinda lagging lame like lit ' +
    'literally loading locked logged long lost mad messed mid mine missing my near never new nice no none not nothing now of off ' +
    'ok okay old on only open or our out over perfect please poor popping pretty private probably public quite really reset rubbish ' +
    'safe same saved secret secure set short shut silly so some something still strong stuck stupid such super suspended taking terrible that ' +
    'the their there this tho though to too trash typing under unique up updating useless very wack waiting way weak weird what when where ' +
    'which while who why wild with working wrong yes you your yours'
  ).split(' '),
);

/** True for a word that says how something is, not what it is called. */
export function isPredicate(word: string): boolean {
  return PREDICATES.has(word) || /^[a-z]{3,}(?:ing|ed|est)$/.test(word);
}
