import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownSettings, settingsProblem } from './settings.ts';

test('a setting of the wrong kind is named, one that nobody knows is let be', () => {
  assert.equal(settingsProblem({ other: 1, customColor: null, enableChannels: true }), undefined);
  assert.equal(settingsProblem({ customColor: 1 }), '`customColor` is no text');
  assert.equal(settingsProblem({ enableChannels: 'yes' }), '`enableChannels` is no boolean');
  assert.equal(settingsProblem({ colorPaletteDark: [] }), '`colorPaletteDark` is no object');
  assert.equal(settingsProblem({ advancedEndpointTypes: ['a', 1] }), '`advancedEndpointTypes` is no list of texts');
});

test('what is set and known is found', () => {
  assert.deepEqual(knownSettings({ other: 1, customColor: null, displayName: 'n' }), { displayName: 'n' });
});
