/** Encodings that are decoded. All of them come out of every current browser and of sharp alike. */
export type ImageFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif';

/** What the first look at an encoded picture tells, before any decoder runs. */
export interface ImageHeader {
  /** Recognised by content, never by a name or a declared type. */
  readonly format: ImageFormat;
  /** Pixels a row of the canvas or of the largest frame, whichever is more. */
  readonly width: number;
  /** Rows, likewise. */
  readonly height: number;
  /** Frames, 1 for a still picture; `null` for an animation whose frames the header does not count. */
  readonly frames: number | null;
  /** False when the file ends too early. Decoders often fill up what is missing with grey and say nothing. */
  readonly complete: boolean;
}

/** A bounds-checked view of the bytes; reading past the end gives `undefined`. */
export class ByteReader {
  /** Bytes in all. */
  readonly length: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.length = bytes.length;
  }

  /** One byte. */
  u8(at: number): number | undefined {
    return this.#bytes[at];
  }

  /** Big-endian number of `size` bytes, 1 to 4. */
  big(at: number, size: number): number | undefined {
    if (at < 0 || at + size > this.length) return undefined;
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 256 + (this.#bytes[at + i] as number);
    return value;
  }

  /** Little-endian number of `size` bytes, 1 to 4. */
  little(at: number, size: number): number | undefined {
    if (at < 0 || at + size > this.length) return undefined;
    let value = 0;
    for (let i = size - 1; i >= 0; i--) value = value * 256 + (this.#bytes[at + i] as number);
    return value;
  }

  /** `size` bytes as Latin-1 text, fewer at the end. */
  text(at: number, size: number): string {
    return String.fromCharCode(...this.#bytes.subarray(at, at + size));
  }

  /** Position of the last occurrence of two bytes, or -1. */
  lastIndexOfPair(first: number, second: number): number {
    for (let at = this.length - 2; at >= 0; at--) {
      if (this.#bytes[at] === first && this.#bytes[at + 1] === second) return at;
    }
    return -1;
  }
}
