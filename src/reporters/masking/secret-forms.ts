const shortestSecret = 4;

/**
 * Every spelling in which the secrets could stand in text: as they are, inside a JSON string, in a URL and in a form.
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
    for (const form of spellings) forms.add(form);
  }
  return [...forms].sort((left, right) => right.length - left.length);
}
