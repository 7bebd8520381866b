using OrchestrationArchitect.Runs.Callbacks;

namespace OrchestrationArchitect.Cli.Serve;

/// <summary>What <c>architect serve</c> was asked for.</summary>
/// <param name="Listen">Where, and with what key of the environment.</param>
/// <param name="Watch">Folders whose scenario files become messages.</param>
/// <param name="Callbacks">Which callback addresses are accepted.</param>
/// <param name="Limits">How many requests a caller may make.</param>
internal sealed record ServeOptions(
    ListenAddresses Listen, IReadOnlyList<string> Watch, CallbackPolicy Callbacks, RateLimits Limits);
