const shortestSecret = 4;

/**
 * Every spelling in which the secrets could stand in text: as they are, inside a JSON string, in a URL, in a form, and
 * in base64, by itself or within something longer.
 * Longest first, so that a secret that contains another one is masked whole. Secrets of under 4 characters are left out:
 * they would mask innocent text.
 */
export function secretForms(secrets: readonly string[]): readonly string[] {
  const forms = new Set<string>();
  for (const secret of secrets) {
    if (secret.length < shortestSecret) continue;
    const inUrl = encodeURIComponent(secret);
    const spellings = [secret, JSON.stringify(secret).slice(1, -1), inUrl, inUrl.replaceAll('%20', '+')];
    spellings.push(
      secret.replaceAll('/', '\\/'),
      inUrl.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    );
    for (const form of [...spellings, ...inBase64(secret)]) forms.add(form);
  }
  return [...forms].sort((left, right) => right.length - left.length);
}

const shortestInBase64 = 8;

/**
 * What base64 makes of the secret wherever it begins within three bytes, without the characters at both ends that
 * depend on what stands beside it; in both alphabets.
 */
function inBase64(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2]
    .map((before) => {
      const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
      return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    })
    .filter((form) => form.length >= shortestInBase64)
    .flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
}
