using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Phrases;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>Finds the words that speak for patterns, and the facts that stand in the same sentence.</summary>
internal static class Cues
{
    /// <summary>What a number counts that is no party: "three days", "four times".</summary>
    private const string Uncounted = "uncounted";

    private static readonly PhraseBook Book = PhraseBook.Load("pattern-cues.data.tsv");

    /// <summary>Every cue with the places where it stands, none twice.</summary>
    public static ILookup<string, CueHit> Of(Brief brief)
    {
        var facts = Spans(brief.Facts).ToLookup(fact => (fact.Span.Field, brief.Sentences.At(fact.Span)));
        return EnumTable<SourceField>.Values.SelectMany(field => In(brief, field, facts))
            .ToLookup(pair => pair.Cue, pair => pair.Hit, StringComparer.Ordinal);
    }

    private static IEnumerable<(string Cue, CueHit Hit)> In(Brief brief, SourceField field, ILookup<(SourceField Field, int Sentence), (SourceSpan Span, string Pointer)> facts)
    {
        var words = brief.Sentences.Of(field);
        var found = Book.Find(words).ToList();
        var uncounted = found.Where(hit => hit.Key == Uncounted).Select(hit => hit.Word).ToHashSet();
        foreach (var hit in found.Where(hit => hit.Key != Uncounted).DistinctBy(hit => (hit.Key, hit.Start)))
        {
            if (hit.Key is "undo" or "allornothing" && IsDenied(words, hit.Word))
                continue;
            if (hit.Key == "provider" && uncounted.Contains(hit.Word + 1))
                continue;
            var beside = facts[(field, hit.Sentence)]
                .OrderBy(fact => Math.Abs(fact.Span.Start - hit.Start))
                .Select(fact => fact.Pointer)
                .FirstOrDefault("");
            yield return (hit.Key, new CueHit(field, hit.Sentence, hit.Start, beside));
        }
    }

    /// <summary>"cannot be undone" does not speak of undoing.</summary>
    private static bool IsDenied(ImmutableArray<TextWord> words, int at)
    {
        return at > 0 && words[Math.Max(0, at - 2)..at].Any(word => word.Text is "not" or "cannot" or "can't" or "never" or "no");
    }

    private static IEnumerable<(SourceSpan Span, string Pointer)> Spans(ProcessFacts facts) =>
        facts.Steps.Select((step, at) => (step.Span, $"/steps/{at}"))
            .Concat(facts.Triggers.Select((trigger, at) => (trigger.Span, $"/triggers/{at}")))
            .Concat(facts.Constraints.Select((constraint, at) => (constraint.Span, $"/constraints/{at}")));
}

/// <summary>A place where a cue stands.</summary>
/// <param name="Field">The text.</param>
/// <param name="Sentence">The sentence in it, from 0.</param>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="Pointer">The JSON Pointer of the nearest fact of the sentence; empty where it holds none.</param>
internal sealed record CueHit(SourceField Field, int Sentence, int Start, string Pointer);
