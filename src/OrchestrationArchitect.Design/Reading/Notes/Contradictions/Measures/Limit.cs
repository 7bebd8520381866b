using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Measures;

/// <summary>A statement that gives a figure of one kind for something.</summary>
/// <param name="Kind">What is measured, with what it is measured for; see <see cref="LimitKind"/>.</param>
/// <param name="Value">The figure, in the unit of the kind.</param>
/// <param name="IsLeast">It is the least, not the most.</param>
/// <param name="Part">The part of the sentence that says it.</param>
/// <param name="Matter">Reads what it is said of, once it is held against another.</param>
/// <param name="Span">Where the figure stands.</param>
internal sealed record Limit(string Kind, double Value, bool IsLeast, Stretch Part, Lazy<Topic> Matter, SourceSpan Span)
{
    /// <summary>Figures that differ by less than this share are one: a month and thirty days.</summary>
    private const double Alike = 0.05;

    /// <summary>What two counts of tries may differ by if only one of them counts the first.</summary>
    private const double AlikeTries = 0.5;

    /// <summary>What it is said of.</summary>
    public Topic About => Matter.Value;

    /// <summary>It is only told how many there are: "the importer uses 20 workers".</summary>
    public bool IsTold { get; init; }

    /// <summary>It is reached at the busiest time only: any that is always reached is lower.</summary>
    public bool IsPeak { get; init; }

    /// <summary>The step that the reader gave it to; <see langword="null"/> for none.</summary>
    public string? Step { get; init; }

    /// <summary>The reader gave it to the run and to no step.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The same, said of something else.</summary>
    /// <param name="matter">What that is, by what was read.</param>
    public Limit Of(Func<Topic, Topic> matter) => this with { Matter = new Lazy<Topic>(() => matter(About)) };

    /// <summary>No value satisfies both.</summary>
    public bool Excludes(Limit other)
    {
        if (Kind != other.Kind || (IsPeak && !other.IsPeak && Value > other.Value) || (other.IsPeak && !IsPeak && other.Value > Value) || Math.Abs(Value - other.Value) <= (Kind == LimitKind.Tries ? AlikeTries : Alike * Math.Max(Value, other.Value)))
        {
            return false;
        }

        if (IsTold || other.IsTold)
        {
            return IsTold != other.IsTold && (IsTold ? other.IsBrokenBy(Value) : IsBrokenBy(other.Value));
        }

        return IsLeast == other.IsLeast || (IsLeast ? Value > other.Value : other.Value > Value);
    }

    private bool IsBrokenBy(double told) => IsLeast ? told < Value : told > Value;
}
