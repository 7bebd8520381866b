namespace OrchestrationArchitect.Durable.Client;

/// <summary>What an instance's id may be, on every host: the ids that Durable Functions can store.</summary>
public static class InstanceIdRule
{
    /// <summary>The most characters.</summary>
    public const int MaxLength = 100;

    /// <summary>Refuses what is no id.</summary>
    /// <exception cref="ArgumentException">It is empty, too long, or has a control character or one of <c>/ \ # ?</c>.</exception>
    public static void Check(string instanceId)
    {
        ArgumentNullException.ThrowIfNull(instanceId);
        if (instanceId.Length is 0 or > MaxLength || instanceId.Any(c => char.IsControl(c) || c is '/' or '\\' or '#' or '?'))
        {
            throw new ArgumentException(
                $"An instance id has 1 to {MaxLength} characters, without control characters and / \\ # ?.",
                nameof(instanceId));
        }
    }
}
