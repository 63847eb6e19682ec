import assert from 'node:assert/strict';
import { profileEntity } from '../../../src/core/entities/profile';
import { BUNDLE, BUNDLE_TEXT } from '../sample';

const [article, other] = BUNDLE.articles;

describe('profileEntity', () => {
  it('gathers the mentions, the first sentence and who stands beside', () => {
    const profile = profileEntity(article, 'e2');
    assert.deepEqual(profile?.entity, article.entities[1]);
    assert.deepEqual(
      profile?.mentions.map((mention) => mention.text),
      ['Ana Ruiz', 'Ruiz'],
    );
    assert.equal(BUNDLE_TEXT.slice(...profile.firstSentence), 'La alcaldesa Ana Ruiz abrió el faro.');
    assert.deepEqual(
      profile.companions.map((companion) => companion.name),
      ['Puerto Nuevo'],
    );
  });

  it('lists who is met most often first', () => {
    const mentions = [
      ...article.mentions,
      { ...article.mentions[0]!, entity: 'e3', type: 'miscellaneous' as const },
      { ...article.mentions[0]!, entity: 'e2', type: 'person' as const },
      { ...article.mentions[0]!, entity: 'e2', type: 'person' as const },
    ];
    const { companions } = profileEntity({ ...article, mentions }, 'e1')!;
    assert.deepEqual(
      companions.map((companion) => companion.id),
      ['e2', 'e3'],
    );
  });

  it('shows the mention itself where no sentence holds it', () => {
    const profile = profileEntity(article, 'e3')!;
    assert.equal(BUNDLE_TEXT.slice(...profile.firstSentence), 'party');
    assert.deepEqual(profile.companions, []);
  });

  it('knows nothing of what the article does not name', () => {
    assert.equal(profileEntity(article, 'e9'), undefined);
    assert.equal(profileEntity(other, 'e1'), undefined);
    assert.equal(profileEntity({ ...article, mentions: [] }, 'e1'), undefined);
  });
});
