/** A place in a text, or the one before it where it lies between the halves of a surrogate pair. */
export function besideSurrogates(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
