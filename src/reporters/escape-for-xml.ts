import { escapeCharacter } from '../../contracts/harness/escape-text.ts';

/** What XML 1.0 §2.2 forbids or discourages, and what hides or turns text on a page; tab and line feed are fine. */
const forbidden = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/** Makes characters that XML cannot carry visible as escapes; markup itself is escaped by the XML writer. */
export function escapeForXml(text: string): string {
  return text.replace(forbidden, escapeCharacter);
}
