// SPDX-License-Identifier: MIT
// The ways a page may be read. A mode is set as a reader sets it: by the system, or by the page's own switch.
export const modes = {
  light: {},
  dark: { colorScheme: 'dark' },
  contrast: { chosen: 'contrast' },
  'dark-contrast': { colorScheme: 'dark', chosen: 'contrast' },
  elder: { chosen: 'elder' },
};

export async function openContext(browser, { colorScheme = 'light', chosen }, viewport = { width: 1280, height: 900 }) {
  const context = await browser.newContext({ colorScheme, viewport });
  if (chosen) await context.addInitScript((name) => localStorage.setItem(`gongkai-${name}`, 'yes'), chosen);
  return context;
}
