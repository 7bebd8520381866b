using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Runs.Usage;

namespace OrchestrationArchitect.Runs.Generation;

/// <summary>What came of one turn of a generator. Closed: <see cref="Drafted"/>, <see cref="GoesOn"/>, <see cref="Failed"/>.</summary>
public abstract record GenerationStep
{
    private GenerationStep()
    {
    }

    /// <summary>The models it asked.</summary>
    public ImmutableArray<ModelCall> Calls { get; init; } = [];

    /// <summary>The draft is there.</summary>
    /// <param name="Design">The typed design.</param>
    /// <param name="Document">The document in the generator's own words; <see langword="null"/> has it written from the
    /// design.</param>
    public sealed record Drafted(OrchestrationDesign Design, string? Document = null) : GenerationStep
    {
        /// <summary>For a refinement: what was changed, one sentence each.</summary>
        public ImmutableArray<string> Changes { get; init; } = [];
    }

    /// <summary>There is more to do.</summary>
    /// <param name="State">Where to go on.</param>
    /// <param name="Pause">How long to wait first.</param>
    public sealed record GoesOn(GenerationState State, TimeSpan Pause = default) : GenerationStep;

    /// <summary>There will be no draft; the same again would not help.</summary>
    /// <param name="Reason">One of <see cref="DeadLetters.DeadLetterReasons"/>.</param>
    /// <param name="Message">Why, in one sentence for the caller.</param>
    public sealed record Failed(string Reason, string Message) : GenerationStep;
}
