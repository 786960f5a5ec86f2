import type { Variant } from '../fault.ts';
import { before, given } from '../overriding.ts';
import { badRequest } from '../refusal.ts';
import { isObject } from '../stages/validate-request.ts';

/** Other ways to read ids that the contract advises against at most. */
export const readingVariants: readonly Variant[] = [
  {
    id: 'formatted-numbers-understood',
    does: 'A number in full-width digits, with blanks, dashes, dots, brackets or an extension names that number.',
    overrides: given('identify', (id, _surroundings) => {
      const number = id
        .normalize('NFKC')
        .replace(/^tel:|;ext=.*$/gi, '')
        .replace(/[\s().-]/g, '');
      return /^\+\d{7,15}$/.test(number) ? number : id;
    }),
  },
  {
    id: 'lone-surrogates-replaced',
    does: 'Half of a surrogate pair becomes a replacement character while the body is read, as in Go.',
    overrides: given('validate', (document) =>
      isObject(document) && Array.isArray(document.PhoneNumberIds)
        ? {
            ...document,
            PhoneNumberIds: document.PhoneNumberIds.map((id: unknown) =>
              typeof id === 'string' ? id.replace(/\p{Surrogate}/gu, '\ufffd') : id,
            ),
          }
        : document,
    ),
  },
  {
    id: 'look-alikes-refused',
    does: 'A list with two ids that differ only in blanks, case or Unicode form is refused with 400.',
    overrides: before('moveNumbers', (ids) => {
      const forms = ids.map((id) => id.normalize('NFKC').replace(/\s/g, '').toLowerCase());
      if (new Set(forms).size < new Set(ids).size) throw badRequest('PhoneNumberIds holds an item twice.');
    }),
  },
  {
    id: 'deep-bodies-refused',
    does: 'A body of more than 32 levels is refused with 400 before it is parsed.',
    overrides: before('parseJson', (text) => {
      const brackets = text.replace(/"(?:[^"\\]|\\.)*"/g, '').replace(/[^[{\]}]/g, '');
      let depth = 0;
      for (const bracket of brackets) {
        depth += bracket === '[' || bracket === '{' ? 1 : -1;
        if (depth > 32) throw badRequest('The request body is nested too deeply.');
      }
    }),
  },
];
