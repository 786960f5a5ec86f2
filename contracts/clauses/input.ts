import type { Clause } from '../harness/clause.ts';
import { clients, model, page, restJson, restJsonTests } from './sources.ts';

/** What the request's body may and may not be. */
export const input: readonly Clause[] = [
  {
    id: 'input/list-of-strings',
    level: 'required',
    text: 'A JSON object whose member PhoneNumberIds is an array of strings is accepted.',
    source: `${page}, Request Body`,
  },
  {
    id: 'input/list-required',
    level: 'required',
    text: 'A body without PhoneNumberIds is refused with 400.',
    source: `${page}, Required: Yes; ${restJsonTests}, RestJsonMalformedRequiredBodyUnset`,
  },
  {
    id: 'input/null-list-refused',
    level: 'required',
    text: 'A null in place of the list is refused with 400.',
    source: `${restJsonTests}, RestJsonMalformedRequiredBodyExplicitNull`,
  },
  {
    id: 'input/empty-list-refused',
    level: 'required',
    text: 'An empty list is refused with 400.',
    source: `${page}, Array Members: Minimum number of 1 item; ${restJsonTests}, RestJsonMalformedLengthList`,
  },
  {
    id: 'input/non-array-refused',
    level: 'required',
    text: 'A string, number, boolean or object in place of the list is refused with 400.',
    source: `${page}, Type: Array of strings`,
  },
  {
    id: 'input/null-element-refused',
    level: 'required',
    text: 'A null in the list is refused with 400, not skipped.',
    source: `${restJsonTests}, RestJsonBodyMalformedListNullItem`,
  },
  {
    id: 'input/non-string-element-refused',
    level: 'required',
    text: 'A number, boolean, object or array in the list is refused with 400, not coerced.',
    source: `${page}, Type: Array of strings; ${clients}: the SDK sends such elements as they are`,
  },
  {
    id: 'input/broken-json-refused',
    level: 'required',
    text: 'A body that is not JSON is refused with 400.',
    source: `${restJsonTests}, RestJsonInvalidJsonBody and RestJsonBodyMalformedListUnclosed; RFC 8259`,
  },
  {
    id: 'input/non-object-refused',
    level: 'required',
    text: 'A JSON body that is not an object is refused with 400.',
    source: `${restJsonTests}, RestJsonTechnicallyValidJsonBody`,
  },
  {
    id: 'input/empty-body-refused',
    level: 'required',
    text: 'An empty body is refused with 400.',
    source: `${page}, Required: Yes`,
  },
  {
    id: 'input/member-names-case-sensitive',
    level: 'required',
    text: 'phoneNumberIds is not PhoneNumberIds.',
    source: `${restJson}: a member is named as in the model`,
  },
  {
    id: 'input/extra-members-ignored',
    level: 'advised',
    text: 'Unknown members beside a valid list are disregarded.',
    source: 'AWS adds members to its models over time; no published rule',
  },
  {
    id: 'input/bad-request-type',
    level: 'advised',
    text: 'Input that the reference page rules out is refused as BadRequestException.',
    source: `${page}, Errors; ${restJsonTests} name ValidationException and SerializationException`,
  },
  {
    id: 'input/unicode-escapes',
    level: 'required',
    text: 'The body is UTF-8, and an escaped character is the same as the character itself.',
    source: `RFC 8259 §7 and §8.1; ${clients}: one escapes, the other doesn’t`,
  },
  {
    id: 'input/invalid-utf8-refused',
    level: 'advised',
    text: 'A body that is not valid UTF-8 is refused with 400.',
    source: 'RFC 8259 §8.1',
  },
  {
    id: 'input/blank-id-not-silent',
    level: 'advised',
    text: 'An empty or blank id is refused or reported, not passed over in silence.',
    source: `${model}: PhoneNumberError.PhoneNumberId matches .*\\S.*; ${clients}: both send ""`,
  },
  {
    id: 'input/percent-encoded-id',
    level: 'required',
    text: 'An id in the form %2B12065550100 is legal.',
    source: `${page}, Sample Request`,
  },
  {
    id: 'input/both-spellings-one-number',
    level: 'required',
    text: 'The target’s own spelling of an id and the form %2B… name the same number.',
    source: `${page}, Sample Request; AWS CLI examples of chime get-phone-number`,
  },
  {
    id: 'input/plus-spelling',
    level: 'advised',
    text: 'The form +12065550100 names the same number as %2B12065550100.',
    source: 'AWS CLI examples of chime get-phone-number and restore-phone-number',
  },
  {
    id: 'input/id-is-opaque',
    level: 'advised',
    text: 'No pattern applies to an id: one that looks unlike a phone number is reported, not refused.',
    source: `${model}: the list’s members are plain strings`,
  },
  {
    id: 'input/duplicates-counted-once',
    level: 'observed',
    text: 'An id that stands in the list twice is carried out once, twice, or refused with 400.',
    source: 'not published',
  },
  {
    id: 'input/no-maximum',
    level: 'advised',
    text: 'The list has no maximum length.',
    source: `${page}, Array Members: only a minimum; ${clients}: both send 100,000 ids`,
  },
  {
    id: 'input/oversized-list-refused-properly',
    level: 'required',
    text: 'A list that is too long for the target is refused with 413 or 400, not by a dropped connection or a 5xx.',
    source:
      'AWS Common Errors, RequestEntityTooLargeException; a caller that lost its connection would repeat',
  },
];
