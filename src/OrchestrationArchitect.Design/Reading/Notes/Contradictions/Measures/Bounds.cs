using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Measures;

/// <summary>Whether a figure is the least or the most.</summary>
internal sealed class Bounds(Sayings sayings, Lexicon lexicon)
{
    /// <summary>How many tokens before a figure may say what it is.</summary>
    private const int Before = 4;

    /// <summary>How many tokens behind a figure may say what it is.</summary>
    private const int Behind = 2;

    /// <summary>No value satisfies both: they differ, and if just one is the least it is above the other.</summary>
    public bool Exclude(ConstraintFact one, ConstraintFact other)
    {
        if (Equals(one.Value, other.Value))
        {
            return false;
        }

        var (first, second) = (IsLeast(one), IsLeast(other));
        return first == second || (first ? one.Value.AsNumber > other.Value.AsNumber : other.Value.AsNumber > one.Value.AsNumber);
    }

    /// <summary>"At least", "no less than" stand just before the figure.</summary>
    public bool IsLeast(ConstraintFact fact) => sayings.At(fact.Span)?.Words is { } words && IsLeast(words, Sayings.TokenAt(words, fact.Span));

    /// <summary>The same of a figure at a token.</summary>
    public bool IsLeast(TaggedSentence words, int at) =>
        lexicon.Phrases.Set("least").Find(words, at - Before, at) >= 0 || lexicon.Phrases.Set("or-more").Find(words, at + 1, at + Before) >= 0
        || (lexicon.Phrases.Set("too-early").Find(words, at - Before, at) is var early and >= 0 && Denial.IsIn(words, 0, early, lexicon));

    /// <summary>The figure is the most, the least or the only one that is allowed; not just a number that is told.</summary>
    public bool IsBound(TaggedSentence words, int first, int end) =>
        IsLeast(words, first) || IsMost(words, first, end) || lexicon.Phrases.Set("just-so-many").Find(words, first - Before, first) >= 0 || IsRefusedAbove(words, first, end);

    /// <summary>"At most", "up to", "no more than".</summary>
    public bool IsMost(TaggedSentence words, int first, int end) =>
        lexicon.Phrases.Set("at-most").Find(words, first - Before, first) >= 0 || lexicon.Phrases.Set("at-most").Find(words, end, end + Behind) >= 0;

    /// <summary>"Must not exceed four pages", "pictures above 2 MB are rejected".</summary>
    private bool IsRefusedAbove(TaggedSentence words, int first, int end) =>
        Indexes.From(Math.Max(0, first - Before), Math.Min(first, Before)).Any(i => lexicon.Phrases.Set("above").IsWordAt(words, i))
        && (Denial.IsIn(words, 0, first, lexicon) || lexicon.Phrases.Set("refusing").Find(words, end, words.Count) >= 0);
}
