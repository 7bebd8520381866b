namespace OrchestrationArchitect.Prompts.Evaluation;

/// <summary>How to run an evaluation.</summary>
public sealed record EvaluationOptions
{
    /// <summary>Tests under way at once, 1 to 256. Default: 4.</summary>
    public int Concurrency { get; init; } = 4;

    /// <summary>Whether to start no further test after the first that fails. Default: false.</summary>
    public bool FailFast { get; init; }

    /// <summary>Only tests whose <c>prompt / test</c> holds this text, case ignored; <c>*</c> stands for anything.
    /// <see langword="null"/> for all.</summary>
    public string? Filter { get; init; }

    /// <summary>What a row's <c>expected</c> is for. Default: <see cref="ExpectedUse.WhenAlone"/>.</summary>
    public ExpectedUse Expected { get; init; } = ExpectedUse.WhenAlone;

    /// <summary>Whether an unsupported evaluator fails its test. Default: false.</summary>
    public bool Strict { get; init; }

    /// <summary>The longest one regular expression may search one answer. Default: 1 s.</summary>
    public TimeSpan RegexTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The clock that durations are measured by. Default: the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
