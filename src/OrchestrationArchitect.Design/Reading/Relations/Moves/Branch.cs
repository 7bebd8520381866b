namespace OrchestrationArchitect.Design.Reading.Relations.Moves;

/// <summary>A branch opens: what it tells happens in one case only.</summary>
/// <param name="Condition">The words of the condition.</param>
/// <param name="From">The steps that the words say it leaves from.</param>
/// <param name="Sentence">The number of the sentence that opens it.</param>
public abstract record Branch(string Condition, Anchor From, int Sentence) : Move
{
    /// <summary>The run or the branch ends with it.</summary>
    public bool Ends { get; init; }

    /// <inheritdoc/>
    public override Branch? In => this;

    /// <summary>Whether another branch is this one, told on.</summary>
    internal bool IsSameAs(Branch? other) => other is not null && other.GetType() == GetType() && other.Condition == Condition && other.Sentence == Sentence;

    internal override Move Within(Func<int, bool> isStep) => this with { From = From.Within(isStep) };
}

/// <summary>It happens if a condition holds.</summary>
/// <param name="Condition">The words of the condition.</param>
/// <param name="From">The steps that the words say it leaves from.</param>
/// <param name="Sentence">The number of the sentence that opens it.</param>
public sealed record Case(string Condition, Anchor From, int Sentence) : Branch(Condition, From, Sentence)
{
    /// <summary>How it stands to the branch before it.</summary>
    public Side Side { get; init; }

    /// <summary>What its words say of the step they name.</summary>
    public Says Says { get; init; }

    /// <summary>It asks something else than the branch before, which goes on to it.</summary>
    internal bool IsNew { get; init; }

    /// <summary>With it all the cases are told that there are.</summary>
    public bool Exhausts { get; init; }

    internal bool IsOutcome => Says.HasFlag(Says.Outcome);

    internal bool IsException => Says.HasFlag(Says.Exception);

    internal bool IsSilence => Says.HasFlag(Says.Silence);
}

/// <summary>It happens if the conditions before do not hold.</summary>
/// <param name="Condition">Its words.</param>
/// <param name="From">The steps that the words say it leaves from.</param>
/// <param name="Sentence">The number of the sentence that opens it.</param>
public sealed record OtherSide(string Condition, Anchor From, int Sentence) : Branch(Condition, From, Sentence)
{
    /// <summary>Nothing is told to happen if they do hold: "both must be signed, otherwise they are sent back".</summary>
    internal bool IsAlone { get; init; }
}

/// <summary>It happens if a step failed.</summary>
/// <param name="Condition">The words of the failure.</param>
/// <param name="From">The steps that may fail.</param>
/// <param name="Sentence">The number of the sentence that opens it.</param>
public sealed record Failure(string Condition, Anchor From, int Sentence) : Branch(Condition, From, Sentence);

/// <summary>How a condition stands to the branch told before it.</summary>
public enum Side
{
    /// <summary>A question of its own, unless the anchor says otherwise.</summary>
    Own,

    /// <summary>Another side of the question before, wherever that one leaves from.</summary>
    Other,

    /// <summary>Inside the branch told before: "if it is still too warm".</summary>
    Inner,
}

/// <summary>What a condition says of the step that it names.</summary>
[Flags]
public enum Says
{
    /// <summary>No more than that it holds.</summary>
    Holds = 0,

    /// <summary>How it came out: "rejected requests".</summary>
    Outcome = 1,

    /// <summary>That something did not come about: an exception, told out of the course of the run where the step is not the last one.</summary>
    Exception = 2,

    /// <summary>That nobody decided or answered in time.</summary>
    Silence = 4,
}
