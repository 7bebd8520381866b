using OrchestrationArchitect.Runs.Access;

namespace OrchestrationArchitect.Cli.Access;

/// <summary>An API key as it is kept: its secret is not part of it.</summary>
/// <param name="Id">Its id, the public part of its text.</param>
/// <param name="Name">What the operator calls it.</param>
/// <param name="Role">What it may do.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="RevokedAt">When it was revoked; <see langword="null"/> while it is good.</param>
internal sealed record ApiKey(string Id, string Name, Role Role, DateTimeOffset CreatedAt, DateTimeOffset? RevokedAt);
