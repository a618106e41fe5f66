"""The line of stations of the engine bench in SimPy, written the way its own guide writes queues.

Arguments: stations, customers, arrivals a minute, services a minute, seed. Gaps and services are
drawn before the clock starts, as for the other contenders. Prints one line of JSON: the version,
seconds, and minutes in system as means of 30 batches after the first tenth.
"""
import json
import random
import sys
import time

import simpy

BATCHES = 30


def main():
    stations, customers = int(sys.argv[1]), int(sys.argv[2])
    arrivals, services = float(sys.argv[3]), float(sys.argv[4])
    draw = random.Random(int(sys.argv[5])).expovariate
    gaps = [draw(arrivals) for _ in range(customers)]
    work = [[draw(services) for _ in range(stations)] for _ in range(customers)]
    spent = []
    began = time.perf_counter()
    env = simpy.Environment()
    line = [simpy.Resource(env, capacity=1) for _ in range(stations)]

    def customer(minutes):
        arrived = env.now
        for station, service in zip(line, minutes):
            with station.request() as request:
                yield request
                yield env.timeout(service)
        spent.append(env.now - arrived)

    def source():
        for gap, minutes in zip(gaps, work):
            yield env.timeout(gap)
            env.process(customer(minutes))

    env.process(source())
    env.run()
    seconds = time.perf_counter() - began
    warm = spent[customers // 10 :]
    length = len(warm) // BATCHES
    means = [sum(warm[b * length : (b + 1) * length]) / length for b in range(BATCHES)]
    found = {"version": simpy.__version__, "seconds": seconds, "served": len(spent), "means": means}
    print(json.dumps(found))


main()
