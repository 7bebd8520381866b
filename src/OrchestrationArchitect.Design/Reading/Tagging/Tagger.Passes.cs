using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OrchestrationArchitect.Design.Reading.Enumerations;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tagging.Uses;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Tagging;

/// <summary>The passes over the words of a text.</summary>
internal sealed partial class Tagger
{
    /// <summary>Tags sentences, each part of the work for all of them before the next, so that its code stays at hand.</summary>
    public static ImmutableArray<TaggedSentence> Run(ImmutableArray<Sentence> sentences, Lexicon lexicon)
    {
        var taggers = sentences.Select(sentence => new Tagger(lexicon, sentence)).ToArray();
        for (var i = 0; i < taggers.Length; i++)
        {
            taggers[i].Prepare(i > 0 && sentences[i - 1].Introduces ? sentences[i - 1].Tokens : sentences[i].Label.IsDefault ? [] : sentences[i].Label);
        }

        foreach (var tagger in taggers)
        {
            tagger.Decide();
        }

        return [.. taggers.Select(tagger => tagger.Revise())];
    }

    /// <summary>Tags one sentence.</summary>
    public static TaggedSentence Run(Sentence sentence, Lexicon lexicon) => Run([sentence], lexicon)[0];

    /// <summary>Looks up what each word may be.</summary>
    /// <param name="lead">The words before the sentence that lead to it.</param>
    private void Prepare(ImmutableArray<Token> lead)
    {
        Describe();
        FindDenominals();
        _enumeration = _sentence.IsOrder ? null : EnumerationFinder.Find(_tokens, _infos, _lexicon, lead, NamesParts(_sentence));
        Weigh(_sentence.Shape);
    }

    /// <summary>Decides by rules.</summary>
    private void Decide()
    {
        for (var i = 0; i < _tokens.Length; i++)
        {
            _tags[i] = Decide(i);
            _lemmas[i] = LemmaOf(i);
        }
    }

    /// <summary>Follows the model where it is sure against the rules.</summary>
    private TaggedSentence Revise()
    {
        var said = new WordsAround(_sentence, [.. _tags], ImmutableCollectionsMarshal.AsImmutableArray(_infos));
        var tags = UseRevision.Apply(said, _lexicon, i => _settled[i] || IsCertain(i));
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] != _tags[i])
            {
                _tags[i] = tags[i];
                _lemmas[i] = LemmaOf(i);
            }

            if (OpensThings(i))
            {
                (_tags[i], tags) = (Tag.Noun, tags.SetItem(i, Tag.Noun));
                _lemmas[i] = LemmaOf(i);
            }
        }

        tags = FindOnlyVerb() is >= 0 and var verb ? tags.SetItem(verb, _tags[verb]) : tags;
        var lemmas = ImmutableCollectionsMarshal.AsImmutableArray(_lemmas);
        return new TaggedSentence(_sentence, tags, lemmas) { Cues = _lexicon.Phrases.Index.Of(_tokens, lemmas), Said = said, Enumeration = _enumeration, Units = _lexicon.Units };
    }

    /// <summary>"Parts of an enrolment: …": the words before the colon announce actions.</summary>
    private static bool NamesParts(Sentence sentence) =>
        !sentence.Label.IsDefaultOrEmpty && sentence.Label.Any(t => t.Lower is "parts" or "steps" or "stages" or "phases" or "tasks" or "activities" or "actions" or "sequence" or "process" or "workflow" or "procedure");
}
