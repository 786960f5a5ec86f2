import { escapeCharacter } from '../../../contracts/harness/escape-text.ts';

/** HTML that is safe to be written: made by `html` alone, so that every text in it was escaped once. */
export class Markup {
  readonly text: string;

  private constructor(text: string) {
    this.text = text;
  }

  /** Takes over text that is HTML already; only for constants of this program. */
  static trust(text: string): Markup {
    return new Markup(text);
  }
}

/** What can stand in a template: texts are escaped, markup is taken as it is, lists are joined, undefined is nothing. */
export type Part = Markup | string | number | undefined | readonly Part[];

/** A template of HTML. Values may stand between tags and in quoted attributes, nowhere else. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const texts = strings.map((text, index) => `${text}${render(parts[index])}`);
  return Markup.trust(texts.join(''));
}

function render(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return part.map(render).join('');
}

/** Whatever a browser would act upon or hide, except the two that only part words and lines. */
const unseen = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(unseen, escapeCharacter).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
