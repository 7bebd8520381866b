namespace OrchestrationArchitect.Runs.Access;

/// <summary>Who calls, once it is known.</summary>
/// <param name="Id">A stable id that tells nothing secret: of a key, or <c>local</c> where none is asked for.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Role">What it may do.</param>
public sealed record Caller(string Id, string Name, Role Role)
{
    /// <summary>Whoever reaches a loopback host that has no keys.</summary>
    public static Caller Local { get; } = new("local", "local", Role.Operator);

    /// <summary>Whether its role includes another one; no role is included in all.</summary>
    public bool May(Role? needed) => needed is not { } role || Role >= role;
}
