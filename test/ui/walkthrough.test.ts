import { useWorkbench } from './useWorkbench';

const STEPS = ['open', 'read', 'label', 'summarize', 'export'];

describe('the walkthrough', () => {
  const workbench = useWorkbench();

  it('has a picture for each step', async () => {
    const { page } = workbench();
    const entry = page.locator('.quick-input-list .monaco-list-row');
    await page.keyboard.press('F1');
    await page.keyboard.type('Welcome: Open Walkthrough');
    await entry.filter({ hasText: 'Open Walkthrough' }).first().click();
    await entry.filter({ hasText: 'Read Source Articles with Lede' }).click();
    for (const step of STEPS) {
      await page.locator(`.getting-started-step[data-step-id$="#${step}"]`).click();
      await workbench().webview().locator('svg').waitFor();
      await workbench().screenshot(`walkthrough-${step}`);
    }
    await workbench().useTheme('light');
    await workbench().screenshot('walkthrough-light');
  });
});
