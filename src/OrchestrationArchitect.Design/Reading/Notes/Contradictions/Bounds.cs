using OrchestrationArchitect.Design.Model.Facts;

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
    public bool IsLeast(ConstraintFact fact)
    {
        if (sayings.At(fact.Span)?.Words is not { } words)
        {
            return false;
        }

        var at = Sayings.TokenAt(words, fact.Span);
        return lexicon.Phrases.Set("least").Find(words, at - Before, at) >= 0 || lexicon.Phrases.Set("or-more").Find(words, at + 1, at + Before) >= 0;
    }
}
