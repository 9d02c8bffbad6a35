# Amdahl's law for a serial share of one tenth.
SERIAL_PERCENT = 10  # param 0..100

serial = SERIAL_PERCENT / 100
for cores in [1, 2, 4, 8, 16]:
    speed_up = 1 / (serial + (1 - serial) / cores)
    print(f"{cores} cores: {speed_up:.2f} times as fast")
