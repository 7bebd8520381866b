using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>Where a sentence speaks of what is done when something fails.</summary>
/// <param name="From">The first token that may tell an undoing.</param>
/// <param name="Everywhere">A heading or the sentence before says that it speaks of a failure.</param>
/// <param name="Guards">The conditions of the sentence, with whether they tell a failure.</param>
internal sealed record FailureContext(int From, bool Everywhere, ImmutableArray<(Guard Guard, Mishap Kind)> Guards)
{
    /// <summary>Nouns and verbs of what this sentence is about, told before it: "slot booking -> cancel the slot".</summary>
    public ImmutableArray<string> Target { get; init; } = [];

    /// <summary>Where its sentence begins in the field.</summary>
    public int Offset { get; init; }

    /// <summary>The context of a sentence by itself; <see langword="null"/> where it speaks of no failure.</summary>
    public static FailureContext? Of(ParsedSentence sentence, Lexicon lexicon)
    {
        var words = sentence.Words;
        var guards = GuardsOf(sentence, lexicon);
        if (!guards.Any(g => g.Kind == Mishap.Failure) && Opening(words, lexicon) is var from and > 0)
        {
            return new FailureContext(from, true, guards);
        }

        if (!guards.IsEmpty)
        {
            return new FailureContext(0, false, guards) { Offset = words[0].Start };
        }

        if (lexicon.Phrases.Set("on-failure").Find(words, 0, words.Count) is var failure and >= 0)
        {
            return new FailureContext(failure + 2, true, []);
        }

        var mishap = Mishaps.Find(words, 0, words.Count, lexicon);
        var link = mishap < 0 ? -1 : lexicon.Phrases.Set("leading-to").Find(words, mishap + 1, words.Count);
        return link > 0 ? new FailureContext(link, true, []) : null;
    }

    /// <summary>"In the unlikely case that the bank refuses, …": the token after the comma that ends such an opening, or -1.</summary>
    private static int Opening(TaggedSentence words, Lexicon lexicon)
    {
        var mishap = lexicon.Phrases.Set("opening").Find(words, 0, 2) >= 0 ? Mishaps.Find(words, 1, words.Count, lexicon) : -1;
        for (var i = mishap; i > 0 && i < words.Count; i++)
        {
            if (words.Lower(i) == "," && words.TagAt(i + 1) is not (Tag.Coordinator or Tag.Relative))
            {
                return i + 1;
            }
        }

        return -1;
    }

    public static ImmutableArray<(Guard Guard, Mishap Kind)> GuardsOf(ParsedSentence sentence, Lexicon lexicon)
    {
        var found = ImmutableArray.CreateBuilder<(Guard, Mishap)>();
        var before = Mishap.None;
        foreach (var guard in GuardReader.Read(sentence, lexicon))
        {
            var fails = guard.Kind == GuardKind.Failure || Mishaps.Find(sentence.Words, guard.Start, guard.End, lexicon) >= 0 || (!guard.Unanswered && IsDenied(sentence, guard));
            before = guard.Kind == GuardKind.Otherwise && before == Mishap.Failure ? Mishap.None : fails ? Mishap.Failure : Mishap.Condition;
            found.Add((WithoutSubject(sentence, guard), before));
        }

        return found.ToImmutable();
    }

    /// <summary>"On any error the machine is deleted": what the clause after an opening phrase is about does not belong to it.</summary>
    private static Guard WithoutSubject(ParsedSentence sentence, Guard guard)
    {
        var next = sentence.Predicates.FirstOrDefault(p => p.First >= guard.End);
        var said = next is null ? default : next is { Passive: true, Object.IsEmpty: false } ? next.Object : next.Subject;
        return !said.IsEmpty && said.Start > guard.Start + 1 && said.Start < guard.End && sentence.Words.Lower(guard.Start) is "on" or "upon" or "after" or "in" ? guard with { End = said.Start } : guard;
    }

    private static bool IsDenied(ParsedSentence sentence, Guard guard)
    {
        var no = sentence.Words.Lower(guard.Start + 1) is "no" or "none" or "nobody" or "neither";
        return no || sentence.Predicates.Any(p => p.Negated && p.Verb >= guard.Start && p.Verb < guard.End);
    }

    /// <summary>What holds for a token.</summary>
    public Mishap At(int token)
    {
        if (token < From || Guards.Any(g => token >= g.Guard.Start && token < g.Guard.End))
        {
            return Mishap.None;
        }

        if (Everywhere)
        {
            return Mishap.Failure;
        }

        var leading = Guards.LastOrDefault(g => !g.Guard.Trails && g.Guard.End <= token);
        return leading.Guard is not null ? leading.Kind : Guards.FirstOrDefault(g => g.Guard.Start > token) is { Guard: not null } trailing ? trailing.Kind : Mishap.None;
    }

    /// <summary>Whether a token tells a condition, or what comes before what is done then.</summary>
    public bool IsCondition(int token) => token < From || Guards.Any(g => token >= g.Guard.Start && token < g.Guard.End);
}

/// <summary>Under what something is done.</summary>
internal enum Mishap
{
    /// <summary>Nothing of the kind.</summary>
    None,

    /// <summary>A condition that tells no failure.</summary>
    Condition,

    /// <summary>A failure.</summary>
    Failure,
}
