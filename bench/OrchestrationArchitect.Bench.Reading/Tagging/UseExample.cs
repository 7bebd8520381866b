using System.Collections.Immutable;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tagging.Uses;

namespace OrchestrationArchitect.Bench.Reading.Tagging;

/// <summary>A word with what is around it, and what it is used as.</summary>
/// <param name="Evidence">The names of what speaks for its use.</param>
/// <param name="Use">Its use.</param>
/// <param name="Weight">How often it counts.</param>
internal sealed record UseExample(ImmutableArray<string> Evidence, WordUse Use, double Weight = 1)
{
    /// <summary>The words of an annotated file that may be verbs.</summary>
    public static IEnumerable<UseExample> OfTreebank(string path)
    {
        foreach (var sentence in GoldSentence.Load(path))
        {
            var gold = sentence.Words.ToDictionary(w => w.Start, w => w.Kind);
            foreach (var (words, i) in OpenWords(sentence.Text))
            {
                if (gold.TryGetValue(words.Sentence.Tokens[i].Start, out var kind) && kind != GoldKind.Helper)
                {
                    yield return new UseExample(EvidenceOf(words, i), UseOf(kind));
                }
            }
        }
    }

    /// <summary>How often a word of a description counts whose use somebody told.</summary>
    private const double Told = 2;

    /// <summary>The same for a word whose use only the rules tell.</summary>
    private const double Ruled = 0.3;

    /// <summary>
    /// The words of labelled descriptions that may be verbs: as people told, else as the rules say, but what names a step and can be
    /// nothing else is a verb.
    /// </summary>
    public static IEnumerable<UseExample> OfCorpus(string folder, UseLabels told)
    {
        foreach (var labelled in CorpusFolder.Load(folder))
        {
            var steps = labelled.Expected.Steps.Where(s => s.Span.Field == SourceField.BusinessWorkflow).Select(s => s.Span.Start).ToHashSet();
            foreach (var (words, i) in OpenWords(labelled.Scenario.BusinessWorkflow))
            {
                if (told.Of(labelled.Slug, words.Sentence.Tokens[i]) is { } known)
                {
                    yield return new UseExample(EvidenceOf(words, i), known, Told);
                    continue;
                }

                var use = WordUses.Of(words.Tags[i]);
                var surely = !use.IsVerb() && words.Infos[i].IsVerbOnly && steps.Contains(words.Sentence.Tokens[i].Start);
                yield return new UseExample(EvidenceOf(words, i), surely ? FormOf(words.Ending(i)) : use, Ruled);
            }
        }
    }

    private static IEnumerable<(WordsAround Words, int At)> OpenWords(string text) =>
        ScenarioReader.Explain(new Scenario { BusinessWorkflow = text, EventSources = "", ConstraintsAndSlas = "" }).Fields[0].Parsed
            .Select(parsed => parsed.Words.Said!).SelectMany(words => Enumerable.Range(0, words.Count).Where(words.IsOpen).Select(i => (words, i)));

    private static ImmutableArray<string> EvidenceOf(WordsAround words, int i)
    {
        var evidence = new Evidence(named: true);
        EvidenceReader.Read(words, i, evidence);
        return [.. evidence.Names];
    }

    private static WordUse FormOf(string ending) => ending switch { "s" => WordUse.Present, "ed" => WordUse.Participle, "ing" => WordUse.Gerund, _ => WordUse.Base };

    private static WordUse UseOf(GoldKind kind) => kind switch
    {
        GoldKind.Noun => WordUse.Noun,
        GoldKind.Adjective => WordUse.Adjective,
        GoldKind.Base => WordUse.Base,
        GoldKind.Present => WordUse.Present,
        GoldKind.Past => WordUse.Past,
        GoldKind.Participle => WordUse.Participle,
        GoldKind.Gerund => WordUse.Gerund,
        _ => WordUse.Other,
    };
}
