/** Control, direction and invisible characters, line and paragraph separators, broken surrogates, noncharacters. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

const shortForms: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Makes text from outside harmless on a screen: what a terminal would act upon, or hide, becomes a visible escape. */
export function escapeText(text: string): string {
  return text.replace(unsafe, (character) => shortForms[character] ?? escapeCharacter(character));
}

/** Writes a character as `\u001b`, or as `\u{e0001}` where four digits are too few. */
export function escapeCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}
