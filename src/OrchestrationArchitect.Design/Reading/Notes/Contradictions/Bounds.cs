using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>Whether a figure is the least or the most.</summary>
internal sealed class Bounds(Sayings sayings, Lexicon lexicon)
{
    /// <summary>How many tokens before a figure may say that it is the least.</summary>
    private const int Before = 4;

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
        lexicon.Phrases.Set("least").Find(words, at - Before, at) >= 0 || lexicon.Phrases.Set("or-more").Find(words, at + 1, at + Before) >= 0;
}
