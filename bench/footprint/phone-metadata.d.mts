import type { Plugin } from 'esbuild';

export function withoutFormats<T>(metadata: T): T;
export const formatsApart: Plugin;
