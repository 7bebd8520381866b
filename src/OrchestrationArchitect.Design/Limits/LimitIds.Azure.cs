namespace OrchestrationArchitect.Design.Limits;

/// <content>Limits of Azure services.</content>
public static partial class LimitIds
{
    /// <summary>
    /// An HTTP trigger must answer within this, whatever the plan: the load balancer's idle time-out (seconds).
    /// </summary>
    public const string FunctionsHttpTimeout = "functions.http-timeout";

    /// <summary>Consumption plan: time-out of one execution when none is set (seconds).</summary>
    public const string FunctionsConsumptionDefaultTimeout = "functions.consumption-default-timeout";

    /// <summary>Consumption plan: longest execution (seconds).</summary>
    public const string FunctionsConsumptionMaxTimeout = "functions.consumption-max-timeout";

    /// <summary>Consumption plan: most instances of an app on Windows (count).</summary>
    public const string FunctionsConsumptionInstances = "functions.consumption-instances";

    /// <summary>Consumption plan: memory of an instance (megabytes).</summary>
    public const string FunctionsConsumptionMemoryMb = "functions.consumption-memory-mb";

    /// <summary>
    /// Flex Consumption: time-out of one execution when none is set; the maximum is unbounded (seconds).
    /// </summary>
    public const string FunctionsFlexDefaultTimeout = "functions.flex-default-timeout";

    /// <summary>Flex Consumption: most instances of an app (count).</summary>
    public const string FunctionsFlexInstances = "functions.flex-instances";

    /// <summary>Flex Consumption: default instance memory; 512 and 4096 are the other sizes (megabytes).</summary>
    public const string FunctionsFlexDefaultMemoryMb = "functions.flex-default-memory-mb";

    /// <summary>Flex Consumption: least billed time of one on-demand execution period (seconds).</summary>
    public const string FunctionsFlexMinBilled = "functions.flex-min-billed";

    /// <summary>Consumption plan: least billed time of one execution (seconds).</summary>
    public const string FunctionsConsumptionMinBilled = "functions.consumption-min-billed";

    /// <summary>Consumption plan: observed memory is rounded up to this (megabytes).</summary>
    public const string FunctionsConsumptionMemoryRoundingMb = "functions.consumption-memory-rounding-mb";

    /// <summary>Azure Storage backend: larger messages are compressed and go to blobs (45 KB) (bytes).</summary>
    public const string DurableStoragePayloadBytes = "durable.storage-payload-bytes";

    /// <summary>Azure Storage backend: default partition count (count).</summary>
    public const string DurableStorageDefaultPartitions = "durable.storage-default-partitions";

    /// <summary>Azure Storage backend: most partitions (count).</summary>
    public const string DurableStorageMaxPartitions = "durable.storage-max-partitions";

    /// <summary>Azure Storage backend: default longest pause between two looks at an idle queue (seconds).</summary>
    public const string DurableStorageMaxPollingInterval = "durable.storage-max-polling-interval";

    /// <summary>Largest payload of a message (bytes).</summary>
    public const string DurableTaskSchedulerMessageBytes = "durable-task-scheduler.message-bytes";

    /// <summary>Consumption SKU: actions dispatched per second (per second).</summary>
    public const string DurableTaskSchedulerConsumptionActions = "durable-task-scheduler.consumption-actions";

    /// <summary>Dedicated SKU: actions dispatched per second and capacity unit (per second).</summary>
    public const string DurableTaskSchedulerCapacityUnitActions = "durable-task-scheduler.capacity-unit-actions";

    /// <summary>Dedicated SKU: most capacity units (count).</summary>
    public const string DurableTaskSchedulerCapacityUnits = "durable-task-scheduler.capacity-units";

    /// <summary>Consumption SKU: longest retention of orchestration data (seconds).</summary>
    public const string DurableTaskSchedulerConsumptionRetention = "durable-task-scheduler.consumption-retention";

    /// <summary>Dedicated SKU: longest retention of orchestration data (seconds).</summary>
    public const string DurableTaskSchedulerDedicatedRetention = "durable-task-scheduler.dedicated-retention";

    /// <summary>Largest message (bytes).</summary>
    public const string StorageQueueMessageBytes = "storage-queue.message-bytes";

    /// <summary>Time to live when none is set; any longer, or none, may be set (seconds).</summary>
    public const string StorageQueueDefaultTtl = "storage-queue.default-ttl";

    /// <summary>Longest visibility time-out (seconds).</summary>
    public const string StorageQueueMaxVisibility = "storage-queue.max-visibility";

    /// <summary>Messages of 1 KiB per second and queue (per second).</summary>
    public const string StorageQueueThroughput = "storage-queue.throughput";

    /// <summary>
    /// Deliveries before the Functions trigger moves a message to the poison queue, by default (count).
    /// </summary>
    public const string StorageQueueMaxDequeueCount = "storage-queue.max-dequeue-count";

    /// <summary>Standard tier: largest message (bytes).</summary>
    public const string ServiceBusStandardMessageBytes = "service-bus.standard-message-bytes";

    /// <summary>Premium tier: largest message over AMQP (bytes).</summary>
    public const string ServiceBusPremiumMessageBytes = "service-bus.premium-message-bytes";

    /// <summary>Longest lock of a received message without renewal (seconds).</summary>
    public const string ServiceBusMaxLock = "service-bus.max-lock";

    /// <summary>Deliveries before a message is dead-lettered, by default (count).</summary>
    public const string ServiceBusMaxDeliveryCount = "service-bus.max-delivery-count";

    /// <summary>Largest event (bytes).</summary>
    public const string EventGridEventBytes = "event-grid.event-bytes";

    /// <summary>How long delivery is retried by default (seconds).</summary>
    public const string EventGridMaxRetryAge = "event-grid.max-retry-age";

    /// <summary>How often delivery is tried by default (count).</summary>
    public const string EventGridMaxAttempts = "event-grid.max-attempts";
}
