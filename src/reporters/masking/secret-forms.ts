const shortestSecret = 4;

/**
 * Every spelling in which the secrets could stand in text: as they are, inside a JSON string, in a URL, in a form, and
 * in base64, by itself or within something longer; those beyond ASCII also as readers of another encoding see them.
 * Longest first, so that a secret that contains another one is masked whole. Secrets of under 4 characters are left out:
 * they would mask innocent text.
 */
export function secretForms(secrets: readonly string[]): readonly string[] {
  const forms = new Set<string>();
  for (const secret of secrets) {
    if (secret.length < shortestSecret) continue;
    for (const reading of readingsOf(secret)) {
      for (const form of [...spellingsOf(reading), ...inBase64(Buffer.from(reading))]) forms.add(form);
      if (isAscii(reading) || !isLatin1(reading)) continue;
      for (const form of [...inUrlOfLatin1(reading), ...inBase64(Buffer.from(reading, 'latin1'))])
        forms.add(form);
    }
  }
  return longestFirst(forms);
}

/** Sorts so, that a form which contains another one comes before it. */
export function longestFirst(forms: Iterable<string>): readonly string[] {
  return [...forms].sort((left, right) => right.length - left.length);
}

/** True for text that Latin-1 can spell, each character a byte. */
export function isLatin1(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is the first character of Latin-1
  return /^[\u0000-\u00ff]*$/.test(text);
}

function isAscii(text: string): boolean {
  return !/[^ -~]/.test(text);
}

/**
 * A secret beyond ASCII is known from a header field, whose bytes are read as Latin-1, or from a user, whose text goes out
 * in UTF-8; elsewhere the same bytes may have been read the other way.
 */
function readingsOf(secret: string): readonly string[] {
  if (isAscii(secret)) return [secret];
  const readings = [secret, Buffer.from(secret).toString('latin1')];
  if (isLatin1(secret)) readings.push(Buffer.from(secret, 'latin1').toString('utf8'));
  return readings.filter((reading) => !reading.includes('\ufffd'));
}

function spellingsOf(secret: string): readonly string[] {
  const inUrl = encodeURIComponent(secret);
  const inJson = JSON.stringify(secret).slice(1, -1);
  return [
    secret,
    inJson,
    ...inAsciiJson(inJson),
    inUrl,
    inUrl.replaceAll('%20', '+'),
    inLowerCase(inUrl),
    secret.replaceAll('/', '\\/'),
  ];
}

/** With escapes beyond ASCII, in lower case as most libraries write them, and in upper case. */
function inAsciiJson(inJson: string): readonly string[] {
  const escaped = (spell: (code: string) => string): string =>
    inJson.replace(/[^ -~]/g, (character) => `\\u${spell(hexadecimal(character, 4))}`);
  return [escaped((code) => code), escaped((code) => code.toUpperCase())];
}

function inUrlOfLatin1(secret: string): readonly string[] {
  const inUrl = [...secret]
    .map((character) =>
      isAscii(character) ? encodeURIComponent(character) : `%${hexadecimal(character, 2).toUpperCase()}`,
    )
    .join('');
  return [inUrl, inLowerCase(inUrl)];
}

function inLowerCase(inUrl: string): string {
  return inUrl.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
}

function hexadecimal(character: string, digits: number): string {
  return character.charCodeAt(0).toString(16).padStart(digits, '0');
}

const shortestInBase64 = 8;

/**
 * What base64 makes of these bytes wherever it begins within three bytes, without the characters at both ends that
 * depend on what stands beside it; in both alphabets.
 */
function inBase64(bytes: Uint8Array): readonly string[] {
  return [0, 1, 2]
    .map((before) => {
      const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
      return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    })
    .filter((form) => form.length >= shortestInBase64)
    .flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
}
