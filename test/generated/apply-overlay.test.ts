import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import voice from '../../generated/batch-delete-phone-number.chime-sdk-voice.openapi.json' with {
  type: 'json',
};
import chime from '../../generated/batch-delete-phone-number.openapi.json' with { type: 'json' };
import { applyOverlay } from '../../openapi/generate/overlay.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chime-contract-overlay-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function overlay(action: string): string {
  const file = join(folder, 'some.overlay.yaml');
  writeFileSync(file, `overlay: 1.0.0\ninfo: { title: Some, version: "1" }\nactions:\n  - ${action}\n`);
  return file;
}

test('the overlay and the document give the document of the other service', async () => {
  expect(await applyOverlay(chime, 'openapi/chime-sdk-voice.overlay.yaml')).toEqual(voice);
});

test('the document itself stays as it is', async () => {
  const document = { info: { title: 'a' }, servers: [] };
  const changed = await applyOverlay(document, overlay('{ target: $.info, update: { title: b } }'));
  expect([document.info.title, changed.info.title]).toEqual(['a', 'b']);
});

test('an action that changes nothing is refused', async () => {
  const file = overlay('{ target: $.components.schemas.Renamed, update: { title: b } }');
  await expect(applyOverlay({ info: {} }, file)).rejects.toThrow(
    `${file}: nothing in the document is at $.components.schemas.Renamed`,
  );
});
