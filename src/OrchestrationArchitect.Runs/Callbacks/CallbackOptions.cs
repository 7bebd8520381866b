using System.Collections.Immutable;

namespace OrchestrationArchitect.Runs.Callbacks;

/// <summary>How outcomes are posted to callers.</summary>
public sealed class CallbackOptions
{
    /// <summary>
    /// The secrets that sign, each for itself: usually one; two while receivers change over. Default: none, which goes
    /// with <see cref="CallbackPolicy.Off"/>.
    /// </summary>
    public ImmutableArray<CallbackSecret> Secrets { get; init; } = [];

    /// <summary>How long one attempt may take, looking up and connecting included. Default: 10 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);
}
