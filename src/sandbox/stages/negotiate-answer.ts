import type { Context } from '../behaviour.ts';
import { Refusal } from '../refusal.ts';

const specificity: Readonly<Record<string, number>> = { '*/*': 1, 'application/*': 2, 'application/json': 3 };

/** Throws a 406 when the Accept header rules JSON out; the most specific range decides (RFC 9110 §12.5.1). */
export function negotiateAnswer({ request }: Context): void {
  const { accept } = request.headers;
  if (accept === undefined || accept.trim() === '' || allowsJson(accept)) return;
  throw new Refusal(406, 'NotAcceptableException', 'The answer is JSON, which the Accept header rules out.');
}

function allowsJson(accept: string): boolean {
  let best = 0;
  let quality = 0;
  for (const range of accept.split(',')) {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const rank = specificity[name] ?? 0;
    if (rank <= best) continue;
    best = rank;
    quality = qualityOf(parameters);
  }
  return quality > 0;
}

function qualityOf(parameters: readonly string[]): number {
  const weight = parameters.find((parameter) => /^q\s*=/.test(parameter));
  return weight === undefined ? 1 : Number(weight.slice(weight.indexOf('=') + 1));
}
