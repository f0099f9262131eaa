// SPDX-License-Identifier: MIT
// Debian's Chromium, started quietly: no network of its own, an empty profile.
import { chromium } from 'playwright-core';

export function openBrowser() {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
