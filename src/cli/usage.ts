/** What `nightlight --help` prints. */
export const USAGE = `nightlight: notices bullying, grooming and other harm in messages, on this machine only

  nightlight text "MESSAGE"       grade a message and show what a child would be told
  nightlight text --jsonl         {"id","text","direction"?,"ageBand"?,"relationship"?} a line in, a graded result a line out
  nightlight conversation FILE    follow one chat, {"self"?,"turns":[{"author","text"}]}, turn by turn
  nightlight conversation --jsonl {"id","self"?,"turns","contact"?,"ageBand"?} a line in, how it went a line out
  nightlight image FILE...        grade pictures (needs the package sharp beside nightlight)
  nightlight image --jsonl        {"id","path"} a line in, a graded result a line out

Options
  --age BAND        under-10, 10-12 (default), 13-15, 16-17
  --direction WAY   incoming (default), outgoing, observed
  --relationship R  unknown (default), known, trusted
  --locale TAG      language of the coaching (default: en)
  --region CODE     country whose helplines are offered, for example GB
  --policy NAME     gentle, standard (default), strict
  --engine NAME     auto (default), native, wasm
  --tier NAME       text only: full (default), auto: the fast tier stops what is certainly nothing, fast: no text model
  --version, --help

Exit status: 0, also for results in part ("status": "partial"); 1 when a check failed; 2 for wrong usage.
`;
