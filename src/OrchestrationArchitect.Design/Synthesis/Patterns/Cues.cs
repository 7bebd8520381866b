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
    public static Dictionary<string, List<CueHit>> Of(Brief brief)
    {
        var facts = Spans(brief.Facts).ToLookup(fact => (fact.Span.Field, brief.Sentences.At(fact.Span)));
        var cues = new Dictionary<string, List<CueHit>>(StringComparer.Ordinal);
        foreach (var field in EnumTable<SourceField>.Values)
        {
            Add(cues, field, brief.Sentences.Of(field), facts);
        }

        return cues;
    }

    private static void Add(Dictionary<string, List<CueHit>> cues, SourceField field, ImmutableArray<TextWord> words, ILookup<(SourceField Field, int Sentence), (SourceSpan Span, string Pointer)> facts)
    {
        List<PhraseHit> found = [.. Book.Find(words)];
        foreach (var hit in found)
        {
            if (hit.Key == Uncounted || (hit.Key is "undo" or "allornothing" && IsDenied(words, hit.Word)) || (hit.Key == "provider" && IsUncounted(found, hit.Word + 1)))
                continue;
            if (!cues.TryGetValue(hit.Key, out var places))
                cues[hit.Key] = places = [];
            if (places.Count == 0 || places[^1].Start != hit.Start || places[^1].Field != field)
                places.Add(new CueHit(field, hit.Sentence, hit.Start, Nearest(facts[(field, hit.Sentence)], hit.Start)));
        }
    }

    private static bool IsUncounted(List<PhraseHit> found, int word)
    {
        foreach (var hit in found)
        {
            if (hit.Word == word && hit.Key == Uncounted)
                return true;
        }

        return false;
    }

    /// <summary>The pointer to the fact that begins nearest to a place; empty if there is none.</summary>
    private static string Nearest(IEnumerable<(SourceSpan Span, string Pointer)> facts, int place)
    {
        var (nearest, least) = ("", int.MaxValue);
        foreach (var (span, pointer) in facts)
        {
            var distance = Math.Abs(span.Start - place);
            (nearest, least) = distance < least ? (pointer, distance) : (nearest, least);
        }

        return nearest;
    }

    /// <summary>"cannot be undone" does not speak of undoing.</summary>
    private static bool IsDenied(ImmutableArray<TextWord> words, int at)
    {
        return at > 0 && (Denies(words[at - 1]) || (at > 1 && Denies(words[at - 2])));
    }

    private static bool Denies(TextWord word) => word.Text is "not" or "cannot" or "can't" or "never" or "no";

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
