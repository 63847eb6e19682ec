import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** What src/core must not touch, so that it runs in any host: VS Code, Node, a browser, a worker. */
const HOST_GLOBALS = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'fetch',
  'self',
  'process',
  'Buffer',
  'global',
  'require',
  'module',
  '__dirname',
  '__filename',
  'console',
  'setTimeout',
  'setInterval',
  'setImmediate',
];

const NODE_MODULES = {
  group: [
    'node:*',
    'fs',
    'fs/*',
    'path',
    'os',
    'url',
    'util',
    'child_process',
    'crypto',
    'stream',
    'worker_threads',
  ],
  message: 'src/core runs everywhere: take what the host offers as a parameter.',
};

/** What Node.js offers the scripts without an import. */
const NODE_GLOBALS = ['Buffer', 'URLSearchParams', 'clearTimeout', 'console', 'process', 'setTimeout'];

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-host/', '.vscode-test/'] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'training/**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'training/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-invalid-void-type': ['error', { allowAsThisParameter: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'vscode', message: 'src/core is the library: VS Code belongs in src/vscode.' }],
          patterns: [
            NODE_MODULES,
            { group: ['**/vscode/*', '**/cli/*'], message: 'src/core depends on nothing above it.' },
          ],
        },
      ],
      'no-restricted-globals': ['error', ...HOST_GLOBALS],
    },
  },
  {
    files: ['src/vscode/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [NODE_MODULES] }] },
  },
  {
    files: ['src/vscode/**/*.ts'],
    ignores: ['src/vscode/messages.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^show(Information|Warning|Error)Message$/]',
          message: 'A notification makes links of what stands in it: src/vscode/messages.ts does not.',
        },
      ],
    },
  },
  {
    // These suites run in a worker, too, where test/worker/assert.ts takes the place of this one module.
    files: ['test/host/**/*.ts', 'test/worker/**/*.ts'],
    ignores: ['test/host/index.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: [...NODE_MODULES.group, '!node:assert'], message: 'These suites run in a worker, too.' },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'Buffer', 'process'],
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [js.configs.recommended],
    languageOptions: { globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])) },
  },
  {
    files: ['test/**/*.ts', 'training/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  prettier,
);
