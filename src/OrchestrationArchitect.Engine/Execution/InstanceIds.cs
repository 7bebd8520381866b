using System.Globalization;

namespace OrchestrationArchitect.Engine.Execution;

/// <summary>Which ids instances have.</summary>
internal static class InstanceIds
{
    private const int MaxLength = 100;

    /// <summary>A child's id: short however deep it lies, and new for every execution of its parent.</summary>
    public static string OfChild(Guid parentExecution, long taskId) =>
        string.Create(CultureInfo.InvariantCulture, $"{parentExecution:N}:{taskId:x}");

    /// <exception cref="ArgumentException">The id is not one.</exception>
    public static void Check(string instanceId)
    {
        if (instanceId.Length is 0 or > MaxLength || instanceId.Any(c => char.IsControl(c) || c is '/' or '\\' or '#' or '?'))
        {
            throw new ArgumentException(
                $"An instance id has 1 to {MaxLength} characters, without control characters and / \\ # ?.",
                nameof(instanceId));
        }
    }
}
